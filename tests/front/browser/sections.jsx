// Draws the sections of a form in react-jsonschema-form: `schema::rjsf` gives them as `sections` in `ui:options`. Copy it, and
// give it to RJSF as `templates={{ ObjectFieldTemplate: SectionsTemplate }}`.
import { descriptionId, getTemplate, getUiOptions, titleId } from '@rjsf/utils';

export function SectionsTemplate(props) {
  const { description, fieldPathId, properties, registry, required, schema, title, uiSchema } = props;
  const options = getUiOptions(uiSchema);
  const Title = getTemplate('TitleFieldTemplate', registry, options);
  const Description = getTemplate('DescriptionFieldTemplate', registry, options);
  const same = { registry, schema, uiSchema };

  const heading = (id, title, description) => (
    <>
      {title && <Title id={titleId(id)} title={title} required={required} {...same} />}
      {description && <Description id={descriptionId(id)} description={description} {...same} />}
    </>
  );
  // A field whose condition does not hold is in no property, and a section without any is left out.
  const drawn = new Map(properties.map((property) => [property.name, property.content]));
  const sections = options.sections ?? [];
  const named = new Set(sections.flatMap((section) => section.fields));
  const rest = { fields: properties.map((property) => property.name).filter((name) => !named.has(name)) };
  return (
    <fieldset id={fieldPathId.$id}>
      {heading(fieldPathId.$id, title, description)}
      {[...sections, rest].map((section, index) => {
        const fields = section.fields.filter((name) => drawn.has(name));
        if (fields.length === 0) return null;
        return (
          <fieldset className="section" key={index}>
            {heading(`${fieldPathId.$id}__section_${index}`, section.title, section.description)}
            {fields.map((name) => drawn.get(name))}
          </fieldset>
        );
      })}
    </fieldset>
  );
}
