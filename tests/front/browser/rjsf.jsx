// A page that draws a form with react-jsonschema-form, and sends it to the product.
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

import { SectionsTemplate } from './sections.jsx';

function Page({ form }) {
  const [data, setData] = useState(form.formData);
  const [errors, setErrors] = useState({});
  const [said, say] = useState('');
  const submit = async ({ formData }) => {
    say('');
    const body = JSON.stringify(formData);
    const answer = await fetch(location.pathname, { method: 'POST', body });
    setErrors(answer.ok ? {} : await answer.json());
    say(answer.ok ? 'Saved' : 'Refused');
  };
  return (
    <>
      <Form
        schema={form.schema}
        uiSchema={form.uiSchema}
        formData={data}
        extraErrors={errors}
        validator={validator}
        templates={{ ObjectFieldTemplate: SectionsTemplate }}
        // What is wrong is said on the page, not in the browser's bubbles.
        noHtml5Validate
        onChange={({ formData }) => setData(formData)}
        onError={() => say('Invalid')}
        onSubmit={submit}
      />
      <p role="status">{said}</p>
    </>
  );
}

const form = await (await fetch(`${location.pathname}/form`)).json();
createRoot(document.getElementById('page')).render(<Page form={form} />);
