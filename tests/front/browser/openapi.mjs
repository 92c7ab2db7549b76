// Judges an OpenAPI document: it is read from the input, what is wrong is printed.
import { Validator } from '@seriousme/openapi-schema-validator';
import { text } from 'node:stream/consumers';

const validator = new Validator();
const { valid, errors } = await validator.validate(JSON.parse(await text(process.stdin)));
if (valid) console.log(`OpenAPI ${validator.version}`);
else {
  console.log(JSON.stringify(errors, null, 1));
  process.exitCode = 1;
}
