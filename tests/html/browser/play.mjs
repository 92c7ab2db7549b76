// Plays a scene in Chromium. Arguments: the folder with node_modules, the program, the scene; its parameters come as JSON on
// the standard input, and what was seen goes as JSON to the standard output.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [folder, executablePath, scene] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const { chromium } = require("playwright-core");

// A browser that hangs must not hang the tests.
setTimeout(() => { console.error("it took too long"); process.exit(1); }, 150_000).unref();

const PAUSE = 10_000;

const id = (of, field) => `[id="${of}-${field}"]`;

/** Fills a field in as a person does: clicks, keys, choices. */
async function fill(page, of, field, value) {
  const wrapper = page.locator(`[data-field="${field}"]`);
  if (Array.isArray(value) && (await wrapper.getAttribute("role")) === "group") {
    for (const box of await wrapper.locator("input[type=checkbox]").all()) {
      await box.setChecked(value.includes(await box.getAttribute("value")));
    }
    return;
  }
  const control = page.locator(id(of, field));
  const [tag, type] = await control.evaluate((element) => [element.localName, element.type]);
  if (type === "checkbox") await control.setChecked(value === true);
  else if (tag === "select") await control.selectOption(String(value));
  else {
    const lines = Array.isArray(value) ? value.join("\n") : String(value);
    const isObject = typeof value === "object" && !Array.isArray(value);
    const text = isObject ? Object.entries(value).map(([name, of]) => `${name}=${of}`).join("\n") : lines;
    await control.fill("");
    // A date is not typed letter by letter alike in every language, and a key is pasted.
    if (type === "date" || type === "time" || text.length > 80) await control.fill(text);
    else await control.pressSequentially(text);
  }
}

/** What comes first may show what follows, and the other way round. */
async function fillAll(page, of, values) {
  const left = new Map(Object.entries(values));
  for (let round = 0; round < 3 && left.size > 0; round += 1) {
    for (const [field, value] of [...left]) {
      if (await page.locator(id(of, field)).isVisible()) {
        await fill(page, of, field, value);
        left.delete(field);
      }
    }
  }
  return [...left.keys()];
}

/** What stands in the inputs that were filled in; of secrets nothing. */
const typed = (page, of, fields) => page.evaluate(([of, fields]) => Object.fromEntries(fields
  .map((field) => [field, document.getElementById(`${of}-${field}`)])
  .filter(([, input]) => input && input.type !== "password")
  .map(([field, input]) => [field, input.type === "checkbox" ? String(input.checked) : input.value])), [of, fields]);

const problems = (page) => page.evaluate(() => {
  const box = document.querySelector(".problems");
  return {
    shown: !box.hidden && box.getClientRects().length > 0,
    focused: document.activeElement === box,
    links: [...box.querySelectorAll("a")].map((link) => decodeURIComponent(link.hash.slice(1))),
    reach: [...box.querySelectorAll("a")].every((link) => document.querySelector(`[id="${decodeURIComponent(link.hash.slice(1))}"]`)),
    text: box.innerText,
  };
});

const scenes = {
  /** Of each integration: wrong first, then right. */
  async fill({ base, integrations, javaScriptEnabled }, browser) {
    const context = await browser.newContext({ javaScriptEnabled });
    const seen = [];
    for (const { name, values, wrong } of integrations) {
      const page = await context.newPage();
      page.setDefaultTimeout(PAUSE);
      const complaints = [];
      page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.goto(`${base}/form/${name}`);
      const active = page.locator(id(name, "active"));
      if (await active.count()) await active.setChecked(true);
      const one = { name, complaints };
      if (wrong) {
        one.unfilled = await fillAll(page, name, { ...values, [wrong.field]: wrong.value });
        const before = await typed(page, name, Object.keys(values));
        await page.locator("button[type=submit]").click();
        await page.locator(".problems").waitFor();
        // Without the script, the browser moves the focus some time after it has drawn the page.
        for (let wait = 0; wait < 50 && !one.problems?.focused; wait += 1) {
          if (wait > 0) await page.waitForTimeout(100);
          one.problems = await problems(page);
        }
        one.kept = JSON.stringify(await typed(page, name, Object.keys(values))) === JSON.stringify(before);
        await page.locator(".problems a").first().click();
        one.reached = await page.evaluate(() => document.activeElement?.id ?? null);
      }
      one.unfilled = await fillAll(page, name, values);
      await page.locator("button[type=submit]").click();
      await page.waitForURL(`${base}/saved/${name}`);
      seen.push(one);
      await page.close();
    }
    return seen;
  },

  /** A field that comes and goes. */
  async conditions({ base, javaScriptEnabled }, browser) {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    page.setDefaultTimeout(PAUSE);
    await page.goto(`${base}/form/mail`);
    const look = async () => ({
      certificate: await page.locator("#mail-certificate").isVisible(),
      mark: await page.locator('[data-field="certificate"] .mark').isVisible(),
      password: await page.locator("#mail-password").isVisible(),
      text: await page.locator("body").innerText(),
      described: await page.locator("#mail-certificate").getAttribute("aria-describedby"),
    });
    const seen = [await look()];
    await page.locator("#mail-mode").selectOption("start_tls");
    seen.push(await look());
    await page.locator("#mail-mode").selectOption("tls");
    await page.locator("#mail-certificate").fill("it is long");
    await page.locator("#mail-user").pressSequentially(" ");
    seen.push(await look());
    await page.locator("#mail-user").pressSequentially("jo");
    await page.locator("#mail-password").fill("correct horse");
    seen.push(await look());
    await page.locator("#mail-mode").selectOption("plain");
    seen.push(await look());
    await page.locator("button[type=submit]").click();
    await page.waitForURL(`${base}/saved/mail`);
    return seen;
  },

  /** Which fields are shown, of many values and conditions. */
  async truth({ base, cases }, browser) {
    const page = await browser.newPage();
    await page.goto(`${base}/form/truth`);
    return page.evaluate((cases) => cases.map(({ values, condition }) => {
      for (const [name, value] of Object.entries(values)) {
        const control = document.getElementById(`truth-${name}`);
        if (control.type !== "checkbox") control.value = value;
        else if (!Array.isArray(value)) control.checked = value;
        else for (const box of document.getElementsByName(`${name}[]`)) box.checked = value.includes(box.value);
      }
      document.querySelector('[data-field="target"]').dataset.showIf = JSON.stringify(condition);
      document.querySelector("form").dispatchEvent(new Event("input"));
      const fields = [...document.querySelectorAll("[data-field]")];
      return fields.filter((field) => !field.hidden).map((field) => field.dataset.field);
    }), cases);
  },

  /** What is refused as it is typed, of values and of what the server takes. */
  async validity({ base, values }, browser) {
    const page = await browser.newPage();
    await page.goto(`${base}/form/checked`);
    await page.locator("#checked-active").setChecked(true);
    const seen = [];
    for (const { field, value } of values) {
      const found = await page.evaluate(([field, value]) => {
        const form = document.querySelector("form");
        form.reset();
        document.getElementById("checked-active").checked = true;
        document.getElementById(`checked-${field}`).value = value;
        const stop = (event) => { form.dataset.passed = String(!event.defaultPrevented); event.preventDefault(); };
        form.addEventListener("submit", stop, { once: true });
        form.requestSubmit();
        return form.dataset.passed === "true";
      }, [field, value]);
      seen.push(found);
    }
    return seen;
  },

  /** Nothing of what is hostile runs. */
  async hostile({ base, paths }, browser) {
    const context = await browser.newContext();
    const seen = [];
    for (const path of paths) {
      const page = await context.newPage();
      page.setDefaultTimeout(PAUSE);
      const dialogs = [];
      page.on("dialog", (dialog) => { dialogs.push(dialog.message()); return dialog.dismiss(); });
      const errors = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(base + path);
      const look = () => page.evaluate(() => ({
        hacked: window.hacked ?? null,
        scripts: document.querySelectorAll("form script, form img, form svg, form iframe, h1 *").length,
        handlers: [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes])
          .map((attribute) => attribute.name).filter((name) => name.startsWith("on")),
        links: [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"))
          .filter((href) => !href.startsWith("#")),
        text: document.body.innerText,
        values: [...document.querySelectorAll("input:not([type=hidden]), textarea")].map((input) => input.value),
        placeholders: [...document.querySelectorAll("[placeholder]")].map((input) => input.placeholder),
      }));
      const first = await look();
      for (const control of await page.locator("input, select, textarea, label, a").all()) {
        if (!(await control.isVisible())) continue;
        await control.hover();
        await control.click();
      }
      await page.locator(id("hostile", "active")).setChecked(true);
      await page.locator(id("hostile", "line")).fill("\"><script>window.hacked = 1</script>");
      await page.locator("button[type=submit]").click();
      await page.locator(".problems").waitFor();
      for (const link of await page.locator(".problems a").all()) await link.click();
      seen.push({ path, dialogs, errors, first, last: await look() });
    }
    return seen;
  },

  /** What axe-core finds, as a page is and with something wrong in it. */
  async axe({ base, names }, browser) {
    const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    const found = [];
    for (const colorScheme of ["light", "dark"]) {
      const page = await (await browser.newContext({ colorScheme })).newPage();
      page.setDefaultTimeout(PAUSE);
      const judge = async (what) => {
        await page.evaluate(source);
        const { violations, passes } = await page.evaluate(() => axe.run());
        const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
        found.push({ what: `${what}, ${colorScheme}`, passes: passes.length, told });
      };
      for (const name of names) {
        await page.goto(`${base}/form/${name}`);
        await judge(name);
        const active = page.locator(id(name, "active"));
        if (await active.count()) await active.setChecked(true);
        await page.locator("button[type=submit]").click();
        await page.locator(".problems").waitFor();
        await judge(`${name} with problems`);
      }
    }
    return found;
  },

  /** Pictures for the README. */
  async screenshots({ base, shots }, browser) {
    const context = await browser.newContext({ viewport: { width: 760, height: 900 }, colorScheme: "light" });
    for (const { name, file } of shots) {
      const page = await context.newPage();
      await page.goto(`${base}/form/${name}`);
      await page.screenshot({ path: file });
    }
    return shots.length;
  },
};

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});
try {
  const parameters = JSON.parse(readFileSync(0, "utf8"));
  process.stdout.write(JSON.stringify(await scenes[scene](parameters, browser)));
} finally {
  await browser.close();
}
