// Written by integrations-runtime. The types of configurations, forms and events.

/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** When a field is shown, or must be filled in. */
export type Condition =
  | { field: string; equals: string | number | boolean }
  | { field: string; in: (string | number | boolean)[] }
  | { field: string; set: true }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

/** What the value of a field must be like. */
export interface Rule {
  rule: "length" | "range" | "pattern" | "url" | "public_url" | "email" | "custom";
  min?: number;
  max?: number;
  pattern?: string;
  path?: string;
  message?: string;
  when?: "always";
}

/** Since when something is deprecated, and what to use instead. */
export interface Deprecation {
  since?: string;
  note?: string;
}

/** A part of a form. */
export interface FormSection {
  type: string;
  title: string;
  description?: string;
}

/** A field of a form. */
export interface FormField<Name extends string = string, Event extends string = string> {
  name: Name;
  type: "text" | "textarea" | "password" | "checkbox" | "number" | "select" | "string_array";
  format?: string;
  title: string;
  help?: string;
  description?: string;
  placeholder?: string;
  required?: true;
  default?: Json;
  section?: string;
  /** What a person reads, and the value. */
  choices?: [label: string, value: string][];
  checkbox_label?: string;
  non_empty_password_title?: string;
  non_empty_password_help?: string;
  secret?: true;
  exposes_secrets?: true;
  deprecated?: Deprecation;
  show_if?: Condition;
  required_if?: Condition;
  event?: Event;
  rules?: Rule[];
  /** Of a secret, `true` where one is stored. */
  value: Json;
  hidden?: true;
}

/** The switch of an event. */
export interface FormEvent<Name extends string = string, Event extends string = string> {
  name: Event;
  /** The name of the switch. */
  field: string;
  title: string;
  description: string;
  default: boolean;
  value: boolean;
  /** Those that are about this event. */
  fields?: FormField<Name, Event>[];
}

/** A form to draw: the metadata with a record's values. */
export interface Form<Integration extends string = string, Name extends string = string, Event extends string = string> {
  name: Integration;
  title: string;
  description?: string;
  help?: string;
  deprecated?: Deprecation;
  level: "project" | "group" | "instance";
  /** Whether it runs: to be drawn as a switch, unless the product alone activates it. */
  active: boolean;
  manual_activation?: false;
  sections: FormSection[];
  fields: FormField<Name, Event>[];
  events: FormEvent<Name, Event>[];
}

/** What is wrong with a value. */
export interface Violation {
  /** `null` of the configuration as a whole. */
  field: string | null;
  code: string;
  params?: { [name: string]: Json };
  message: string;
}
