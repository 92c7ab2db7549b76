// Where things are on a page of JSON Forms, with its vanilla renderers.

/** Whatever a control is, a class says of what. */
const control = (page, name) => page.locator(`.root_properties_${name}`);

export const submit = (page) => page.getByRole('button', { name: 'Submit' });

export const input = (page, name) => page.locator(`[id="#/properties/${name}-input"]`);

/** It tells of a change 10 ms later. */
export const settled = (page) => page.waitForTimeout(50);

/** Runs in the page. */
export const drawn = () =>
  [...document.querySelectorAll('[class*="root_properties_"]')]
    .filter((control) => control.checkVisibility())
    .map((control) => {
      const [, name] = /root_properties_(\S+)/.exec(control.className);
      const heading = control.closest('fieldset')?.querySelector(':scope > legend')?.textContent ?? null;
      const label = control.querySelector('label').textContent;
      return { heading, name, title: label.replace(/\*$/, ''), required: label.endsWith('*') };
    });

export const message = (page, name) => control(page, name).locator('.validation_error').allInnerTexts().then(String);

/** A row with a select for each: vanilla renderers have no boxes for several choices. */
export const several = (page, name, titles) =>
  rows(page, name, titles, (row, title) => row.locator('select').selectOption({ label: title }));

export const list = (page, name, items, write) =>
  rows(page, name, items, (row, item) => write(row.locator('input'), String(item)));

const rows = async (page, name, items, fill) => {
  const table = control(page, name);
  const remove = table.locator('tbody button');
  while ((await remove.count()) > 0) await remove.first().click();
  for (const [index, item] of items.entries()) {
    await table.locator('header button').click();
    await fill(table.locator('tbody tr').nth(index), item);
  }
};

/** The vanilla renderers suggest nothing. */
export const suggestions = async () => null;
