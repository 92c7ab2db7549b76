// A page that draws a form with JSON Forms, and sends it to the product.
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page({ form }) {
  // What JSON Forms is given. It keeps what is written itself, and tells of it a little later: giving that back at once would
  // undo what is written meanwhile. Given other errors, it begins again with the data that are given with them.
  const [given, give] = useState({ data: form.data, additionalErrors: [] });
  const [now, setNow] = useState({ data: form.data, errors: [] });
  const [said, say] = useState('');
  const save = async () => {
    say('');
    if (now.errors.length > 0) return say('Invalid');
    const answer = await fetch(location.pathname, { method: 'POST', body: JSON.stringify(now.data) });
    give({ data: now.data, additionalErrors: answer.ok ? [] : await answer.json() });
    say(answer.ok ? 'Saved' : 'Refused');
  };
  return (
    <>
      <JsonForms
        schema={form.schema}
        uischema={form.uischema}
        {...given}
        renderers={vanillaRenderers}
        cells={vanillaCells}
        onChange={setNow}
      />
      <button type="button" onClick={save}>Submit</button>
      <p role="status">{said}</p>
    </>
  );
}

const form = await (await fetch(`${location.pathname}/form`)).json();
createRoot(document.getElementById('page')).render(<Page form={form} />);
