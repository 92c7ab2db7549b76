// Compiles schemas with AJV in its strict mode, and judges documents by them: lines of `{ "name", "schema", "valid", "invalid" }`,
// where the last two are lists of documents.
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createInterface } from 'node:readline';

// `strictRequired` and `strictTypes` ask that a branch repeats what stands beside it: a condition names the `type` and the
// `properties` of its own alone.
const OPTIONS = { strict: true, strictRequired: false, strictTypes: false, allErrors: true };
const drafts = { 'http://json-schema.org/draft-07/schema#': Ajv, 'https://json-schema.org/draft/2020-12/schema': Ajv2020 };

for await (const line of createInterface({ input: process.stdin })) {
  const { name, schema, valid, invalid } = JSON.parse(line);
  const wrong = (text) => {
    console.log(`${name}: ${text}`);
    process.exitCode = 1;
  };
  try {
    const validate = addFormats(new drafts[schema.$schema](OPTIONS)).compile(schema);
    for (const document of valid) {
      if (!validate(document)) wrong(`refuses ${JSON.stringify(document)}: ${JSON.stringify(validate.errors)}`);
    }
    for (const document of invalid) {
      if (validate(document)) wrong(`takes ${JSON.stringify(document)}`);
    }
  } catch (error) {
    wrong(error.message);
  }
}
