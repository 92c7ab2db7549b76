// Plays forms in one browser. Each line of the input is a play as JSON: `{ "renderer", "steps" }`; each line of the output says
// what came of it: `{}`, or `{ "failed", "page" }`. `node play.mjs /usr/bin/chromium`.
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';

import * as jsonForms from './json_forms.page.mjs';
import * as rjsf from './rjsf.page.mjs';

const PAGES = { rjsf, json_forms: jsonForms };
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE = 10_000;

const equal = (found, expected, what) => {
  if (!isDeepStrictEqual(found, expected)) {
    throw new Error(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  }
};

/** Tries until it holds: pages draw a little later than they are told. */
const soon = async (holds) => {
  const until = Date.now() + 3_000;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
};

/** As a person does. Of a long text only the end is typed, for time. */
const write = async (input, text) => {
  if (text.length > 12) {
    await input.fill(text.slice(0, -1));
    await input.press('End');
    return input.pressSequentially(text.slice(-1));
  }
  await input.press('ControlOrMeta+a');
  return text === '' ? input.press('Delete') : input.pressSequentially(text);
};

const STEPS = {
  open: async ({ page, of }, { url }) => {
    await page.goto(url);
    await of.submit(page).waitFor();
  },
  /** The fields with their headings, in order, and nothing else. */
  drawn: ({ page, of }, { fields }) =>
    soon(async () => equal(await page.evaluate(of.drawn), fields, 'drawn')),
  write: ({ page, of }, { name, text }) => write(of.input(page, name), text),
  empty: ({ page, of }, { name }) => write(of.input(page, name), ''),
  tick: ({ page, of }, { name, on }) => of.input(page, name).setChecked(on),
  choose: ({ page, of }, { name, title }) => of.input(page, name).selectOption({ label: title }),
  several: ({ page, of }, { name, titles }) => of.several(page, name, titles),
  list: ({ page, of }, { name, items }) => of.list(page, name, items, write),
  holds: async ({ page, of }, { name, value }) => equal(await of.input(page, name).inputValue(), value, name),
  attribute: async ({ page, of }, { name, attribute, value }) =>
    equal(await of.input(page, name).getAttribute(attribute), value, `${attribute} of ${name}`),
  suggests: async ({ page, of }, { name, values }) => {
    const found = await of.suggestions(page, name);
    if (found) equal(found, values, `suggestions of ${name}`);
  },
  /** What stands at a field: the product's words where the product refused it, the renderer's own where that did. */
  says: ({ page, of, said }, { name, refused }) =>
    soon(async () => {
      const message = await of.message(page, name);
      const expected = said.last === 'Refused' ? refused : '';
      if (!message.includes(expected) || message.trim() === '') {
        throw new Error(`${name} says ${JSON.stringify(message)}, expected ${JSON.stringify(expected)}`);
      }
    }),
  /** What the page says when it is submitted: one of these. */
  submit: async ({ page, of, said }, { says }) => {
    await of.settled(page);
    await of.submit(page).click();
    const status = page.getByRole('status');
    await soon(async () => {
      said.last = await status.innerText();
      if (!says.includes(said.last)) throw new Error(`the page says "${said.last}", expected ${says}`);
    });
  },
  /** The page's text has this in it. */
  reads: ({ page }, { text }) =>
    soon(async () => {
      if (!(await page.locator('body').innerText()).includes(text)) throw new Error(`"${text}" is not on the page`);
    }),
  /** No element of these is on the page. */
  none: async ({ page }, { selector }) => equal(await page.locator(selector).count(), 0, selector),
};

/** What a browser says of an answer that is meant: the product refuses. */
const isMeant = (text) => text.startsWith('Failed to load resource') && text.includes('422');

const play = async (browser, { renderer, steps }) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => dialog.accept());
  page.on('console', (said) => {
    const bad = ['error', 'warning', 'assert'].includes(said.type());
    if (bad && !isMeant(said.text())) complaints.push(said.text());
  });
  // What the page said last, when it was submitted.
  const said = {};
  let at;
  try {
    for (at of steps) {
      await STEPS[at.step]({ page, of: PAGES[renderer], said }, at);
    }
    equal(complaints, [], 'the console');
    return {};
  } catch (error) {
    const text = await page.locator('body').innerText().catch(String);
    return { failed: `${JSON.stringify(at)}: ${error.message}`, console: complaints, page: `${page.url()}\n${text}` };
  } finally {
    await page.close();
  }
};

const chrome = await chromium.launch({ executablePath: process.argv[2], headless: true, args: FLAGS });
// One context: what is read once is kept.
const browser = await chrome.newContext();
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await play(browser, JSON.parse(line))));
}
await chrome.close();
