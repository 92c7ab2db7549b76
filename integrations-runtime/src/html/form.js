// Conditions, marks of what is required, and errors that the browser finds, in the forms of integrations-runtime.
// All that it writes is text; it adds no style and no handler to the document's own markup.
"use strict";

(() => {
  /** As the server: text of nothing but white space is none. */
  const isBlank = (text) => /^\p{White_Space}*$/u.test(text);

  /** As the server counts items: lines that are not blank. */
  const countLines = (text) => text.split("\n").filter((line) => !isBlank(line)).length;

  /** A value as conditions see it: text, number, boolean, `{ items }`, `{}` for anything else, undefined for none. */
  const fromText = (kind, text) => {
    switch (kind) {
      case "text": return text;
      case "number": return Number(text);
      case "boolean": return text === "true";
      case "items": return { items: countLines(text) };
      default: return {};
    }
  };

  const fromJson = (kind, value) => {
    if (value === null || value === undefined) return undefined;
    if (kind === "items") return { items: Array.isArray(value) ? value.length : Object.keys(value).length };
    return kind === "other" ? {} : value;
  };

  const isSet = (value) => {
    if (typeof value === "string") return !isBlank(value);
    if (typeof value === "boolean") return value;
    return value !== undefined && (value.items === undefined || value.items > 0);
  };

  const holds = (condition, valueOf) => {
    if (condition.not) return !holds(condition.not, valueOf);
    if (condition.all) return condition.all.every((one) => holds(one, valueOf));
    if (condition.any) return condition.any.some((one) => holds(one, valueOf));
    const value = valueOf(condition.field);
    if (condition.set) return isSet(value);
    return (condition.in ?? [condition.equals]).some((one) => one === value);
  };

  /** Two spellings of one URL, or of one number, are no change. */
  const canonical = (control, text) => {
    if (control.type === "url" && URL.canParse(text)) return new URL(text).href;
    return control.type === "number" && text !== "" ? String(Number(text)) : text;
  };

  const parsed = (json) => (json === undefined ? undefined : JSON.parse(json));

  /** A field that is drawn. */
  class Field {
    constructor(element) {
      this.element = element;
      this.name = element.dataset.field;
      this.kind = element.dataset.kind;
      const controls = [...element.querySelectorAll("input, select, textarea")];
      this.clear = controls.find((control) => "clear" in control.dataset);
      this.inputs = controls.filter((control) => control.type !== "hidden" && control !== this.clear);
      // A control that cannot be edited stays so.
      this.controls = controls.filter((control) => !control.disabled);
      this.isSecret = "secret" in element.dataset;
    }

    get condition() { return parsed(this.element.dataset.showIf); }
    get requiredIf() { return parsed(this.element.dataset.requiredIf); }

    /** Whether a secret is stored and stays. */
    isKept(withheld) {
      return "stored" in this.element.dataset && !withheld && !this.clear?.checked;
    }

    value(withheld) {
      const [input] = this.inputs;
      if (!input) return undefined;
      if (input.type === "checkbox") {
        if (this.kind === "boolean") return input.checked;
        return { items: this.inputs.filter((box) => box.checked).length };
      }
      // A list of this name that is empty is none; one of another name is unset.
      if (input.value !== "" || input.name.endsWith("[]")) return fromText(this.kind, input.value);
      if (this.isSecret) return this.isKept(withheld) ? {} : undefined;
      return fromJson(this.kind, parsed(this.element.dataset.default));
    }

    /** Whether saving it now takes the secrets that are stored. */
    isExposing(isShown) {
      const { exposes, default: unset } = this.element.dataset;
      const [input] = this.inputs;
      if (exposes === undefined || !input) return false;
      if (this.isSecret) return isShown && (input.value !== "" || Boolean(this.clear?.checked));
      const typed = input.type === "checkbox" ? String(input.checked) : input.value;
      const ofDefault = unset === undefined ? "" : String(parsed(unset));
      const now = isShown && typed !== "" ? typed : ofDefault;
      return canonical(input, now) !== canonical(input, exposes);
    }

    show(isShown, isRequired) {
      this.element.hidden = !isShown;
      for (const control of this.controls) control.disabled = !isShown;
      const mark = this.element.querySelector(".mark");
      if (mark) mark.hidden = !isRequired;
      for (const input of this.inputs) if (input.type !== "checkbox") input.required = isShown && isRequired;
    }
  }

  class Form {
    constructor(element) {
      this.element = element;
      this.undrawn = new Map(Object.entries(JSON.parse(element.dataset.undrawn ?? "{}")));
      this.fields = new Map();
      for (const drawn of element.querySelectorAll("[data-field]")) {
        this.fields.set(drawn.dataset.field, new Field(drawn));
      }
      this.problems = element.querySelector(".problems");
      // With fields that come and go, nothing has to be said of when they do.
      for (const when of element.querySelectorAll(".when")) {
        for (const described of element.querySelectorAll("[aria-describedby]")) {
          const ids = described.getAttribute("aria-describedby").split(" ").filter((id) => id !== when.id);
          described.setAttribute("aria-describedby", ids.join(" "));
        }
        when.remove();
      }
      element.addEventListener("input", () => this.update());
      element.addEventListener("change", () => this.update());
      element.addEventListener("submit", (event) => this.check(event));
      this.update();
      if (!this.problems.hidden) this.problems.focus();
    }

    valueOf(name) {
      if (!this.isShown(name)) return undefined;
      const drawn = this.fields.get(name);
      if (drawn) return drawn.value(this.withheld);
      const { kind, value, secret } = this.undrawn.get(name);
      if (secret) return value === true && !this.withheld ? {} : undefined;
      return fromJson(kind, value);
    }

    /** A field that is hidden itself has no value; no two ask for each other. */
    isShown(name) {
      const field = this.fields.get(name);
      const condition = field ? field.condition : this.undrawn.get(name)?.showIf;
      if (!field && !this.undrawn.has(name)) return false;
      return !condition || holds(condition, (other) => this.valueOf(other));
    }

    update() {
      const fields = [...this.fields.values()];
      this.withheld = false;
      this.withheld = fields.some((field) => field.isExposing(this.isShown(field.name)));
      for (const field of fields) {
        const { requiredIf } = field;
        const asked = "required" in field.element.dataset
          || Boolean(requiredIf && holds(requiredIf, (other) => this.valueOf(other)));
        field.show(this.isShown(field.name), asked && !field.isKept(this.withheld));
      }
    }

    isActive() {
      const box = this.element.querySelector("input[type=checkbox][name=active]");
      return box ? box.checked : this.element.dataset.active === "true";
    }

    /** What the browser, or the length that was asked for, says of an input; undefined where nothing is wrong. */
    wrong(input) {
      if (input.disabled) return undefined;
      const { title, invalid, tooLong } = input.closest("[data-title]").dataset;
      const most = Number(input.dataset.maxLength ?? Infinity);
      if ([...input.value].length > most) return `${title} ${tooLong}`;
      const { validity } = input;
      if (validity.valid) return undefined;
      const isOurs = invalid !== undefined && (validity.patternMismatch || validity.typeMismatch);
      return isOurs ? `${title} ${invalid}` : `${title}: ${input.validationMessage}`;
    }

    check(event) {
      // An inactive integration may be saved incomplete.
      if (!this.isActive()) return;
      const inputs = [...this.fields.values()].flatMap((field) => field.inputs);
      const found = inputs.map((input) => [input, this.wrong(input)]).filter(([, said]) => said !== undefined);
      if (found.length === 0) return;
      event.preventDefault();
      this.tell(found);
    }

    tell(found) {
      for (const errors of this.element.querySelectorAll(".errors")) errors.replaceChildren();
      for (const input of this.element.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
      const items = found.map(([input, said]) => {
        input.setAttribute("aria-invalid", "true");
        const error = document.createElement("p");
        error.textContent = said;
        input.closest("[data-title]").querySelector(".errors").append(error);
        const link = document.createElement("a");
        link.href = `#${encodeURIComponent(input.id)}`;
        link.textContent = said;
        const item = document.createElement("li");
        item.append(link);
        return item;
      });
      this.problems.querySelector("ul").replaceChildren(...items);
      this.problems.hidden = false;
      this.problems.focus();
    }
  }

  for (const element of document.querySelectorAll("form.integration")) new Form(element);
})();
