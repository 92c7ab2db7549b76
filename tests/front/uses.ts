// What may be written with the types of integrations, and what may not.
import type {
  Configurations,
  ConditionsConfiguration,
  EverythingConfiguration,
  EverythingEventName,
  EverythingForm,
  EverythingSwitches,
  Form,
  GroupedConfiguration,
  SlackConfiguration,
  SlackEventName,
  SwitchedSwitches,
  Violation,
} from './integrations.js';

const everything: EverythingConfiguration = {
  text: 'abc',
  url: 'https://example.com/',
  password: 'correct horse',
  single: 1.5,
  branches: 'all',
  several: ['default'],
  list: ['a'],
  numbers: [1],
  map: { a: 'b' },
  json: [1, { a: null }],
  small: null,
};
export const byName: Configurations['everything'] = everything;
export const slack: SlackConfiguration = { webhook: 'https://hooks.slack.com/services/made/up' };

// @ts-expect-error: what is required is missing
export const incomplete: EverythingConfiguration = { text: 'abc' };
// @ts-expect-error: what is required is not unset
export const unset: SlackConfiguration = { webhook: null };
// @ts-expect-error: a field that is none
export const unknown: SlackConfiguration = { webhook: '', web_hook: '' };
// @ts-expect-error: no such choice
export const choice: EverythingConfiguration = { ...everything, branches: 'some' };
// @ts-expect-error: no such choice in a list
export const choices: EverythingConfiguration = { ...everything, several: ['some'] };
// @ts-expect-error: a text is no number
export const text: EverythingConfiguration = { ...everything, single: '1.5' };
// @ts-expect-error: the values of a map are texts
export const map: EverythingConfiguration = { ...everything, map: { a: 1 } };

// What a condition asks for may be left out.
export const conditions: ConditionsConfiguration = { mode: 'tls' };
export const grouped: GroupedConfiguration = { login: 'basic', user: 'jo' };
// @ts-expect-error: no such variant
export const variant: GroupedConfiguration = { login: 'none' };

export const switches: EverythingSwitches = { active: true, push_events: false };
// @ts-expect-error: no switch of its own
export const noSwitch: EverythingSwitches = { pipeline_events: true };
// @ts-expect-error: its product activates it
export const manual: SwitchedSwitches = { active: true };

export function handle(event: EverythingEventName): string {
  switch (event) {
    case 'push':
      return 'pushed';
    case 'merge_request':
      return 'merged';
    default: {
      const none: never = event;
      return none;
    }
  }
}
// @ts-expect-error: no event of it
export const event: EverythingEventName = 'pipeline';
export const slackEvent: SlackEventName = 'pipeline';

export function values(form: EverythingForm): string[] {
  const any: Form = form;
  return any.sections.map((section) => section.title).concat(form.fields.map((field) => field.name));
}
export function first(form: EverythingForm): 'text' | undefined {
  const name = form.fields[0]?.name;
  // @ts-expect-error: no field is called so
  if (name === 'nothing') return undefined;
  return name === 'text' ? name : undefined;
}

export const message = (violation: Violation): string => `${violation.field ?? 'it'} ${violation.message}`;
