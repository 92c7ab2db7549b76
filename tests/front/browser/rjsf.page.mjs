// Where things are on a page of react-jsonschema-form, in its default theme.

const at = (page, name) => page.locator(`[id="root_${name}"]`);
const field = (page, name) => page.locator('.rjsf-field', { has: at(page, name) }).last();

export const submit = (page) => page.getByRole('button', { name: 'Submit' });

export const input = at;

export const settled = async () => {};

/** Runs in the page. */
export const drawn = () =>
  [...document.querySelectorAll('.section > .rjsf-field')].map((field) => {
    const [, name] = /^root_(.*?)(?:__.*|-\d+)?$/.exec(field.querySelector('[id^="root_"]').id);
    const heading = field.parentElement.querySelector(':scope > legend')?.textContent ?? null;
    const label = field.querySelector(':scope > label, :scope > fieldset > legend, :scope > .checkbox > label');
    const required = label.querySelector('.required') !== null;
    const title = label.textContent.replace(required ? /\*$/ : '', '').trim();
    return { heading, name, title, required };
  });

export const message = async (page, name) => {
  const errors = page.locator(`[id="root_${name}__error"]`);
  return (await errors.count()) === 0 ? '' : errors.innerText();
};

export const several = async (page, name, titles) => {
  for (const box of await at(page, name).getByRole('checkbox').all()) await box.setChecked(false);
  for (const title of titles) await at(page, name).getByLabel(title, { exact: true }).setChecked(true);
};

export const list = async (page, name, items, write) => {
  const within = field(page, name);
  const remove = within.locator('.rjsf-array-item-remove');
  while ((await remove.count()) > 0) await remove.first().click();
  for (const [index, item] of items.entries()) {
    await within.locator('.rjsf-array-item-add button, button.rjsf-array-item-add').click();
    await write(page.locator(`[id="root_${name}_${index}"]`), String(item));
  }
};

export const suggestions = (page, name) =>
  at(page, name).evaluate((input) => [...input.list.options].map((option) => option.value));
