//! `OpenAPI` 3.1: what an API offers of every integration.

use serde_json::{Map, Value as Json, json};

use super::configuration;
use crate::spec::{IntegrationSpec, Level};

/// An `OpenAPI` 3.1 document of `GET`, `PUT` and `DELETE` for each integration at each level that it is of:
/// `/projects/{id}/integrations/{slug}`, `/groups/{id}/integrations/{slug}`, `/integrations/{slug}` of the instance. A slug
/// is the name with dashes, as in GitLab's API.
///
/// `PUT` takes the schema of a configuration; what is left out stays as it is, so nothing is required of a body. What comes
/// back is the same without the secrets, which are write-only. `title` and `version` are the product's.
///
/// ```
/// use integrations_runtime::{Integration, Secret, schema};
///
/// #[derive(Integration)]
/// #[integration(levels(project))]
/// #[events(push)]
/// struct FogHorn {
///     #[prop]
///     token: Secret,
/// }
///
/// let document = schema::openapi([FogHorn::SPEC], "Lighthouse", "1.0");
/// assert_eq!(document["openapi"], "3.1.0");
/// assert!(document["paths"]["/projects/{id}/integrations/fog-horn"]["put"].is_object());
/// ```
pub fn openapi<'a>(specs: impl IntoIterator<Item = &'a IntegrationSpec>, title: &str, version: &str) -> Json {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    for spec in specs {
        schemas.insert(spec.name.to_owned(), body(spec));
        for level in spec.levels {
            let (path, id) = path(spec, *level);
            paths.insert(path, operations(spec, *level, id));
        }
    }
    schemas.insert("violations".to_owned(), violations());
    json!({
        "openapi": "3.1.0",
        "info": { "title": title, "version": version },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// What a body may hold: anything of a configuration, for what is left out stays.
fn body(spec: &IntegrationSpec) -> Json {
    let mut schema = configuration(spec);
    if let Json::Object(schema) = &mut schema {
        for of_the_whole in ["$schema", "required", "allOf"] {
            schema.remove(of_the_whole);
        }
        schema.extend(spec.help.map(|help| ("description".to_owned(), Json::from(help))));
    }
    schema
}

/// The path at a level, and the parameter in it.
fn path(spec: &IntegrationSpec, level: Level) -> (String, Option<&'static str>) {
    let slug = spec.name.replace('_', "-");
    match level {
        Level::Project => (format!("/projects/{{id}}/integrations/{slug}"), Some("The project's id.")),
        Level::Group => (format!("/groups/{{id}}/integrations/{slug}"), Some("The group's id.")),
        Level::Instance => (format!("/integrations/{slug}"), None),
    }
}

fn operations(spec: &IntegrationSpec, level: Level, id: Option<&str>) -> Json {
    let (title, schema) = (spec.title, json!({ "$ref": format!("#/components/schemas/{}", spec.name) }));
    let content = json!({ "application/json": { "schema": schema } });
    let operation = |verb: &str, summary: String| {
        let mut operation = json!({
            "operationId": format!("{verb}_{level}_{}", spec.name),
            "summary": summary,
            "tags": [spec.category.as_str()],
        });
        if let (Json::Object(operation), true) = (&mut operation, spec.deprecated.is_some()) {
            operation.insert("deprecated".to_owned(), true.into());
        }
        operation
    };
    let with = |operation: Json, more: Json| match (operation, more) {
        (Json::Object(mut operation), Json::Object(more)) => {
            operation.extend(more);
            Json::Object(operation)
        }
        (operation, _) => operation,
    };
    let found = json!({ "description": "The configuration, without its secrets.", "content": content });
    let missing = json!({ "description": "There is none." });
    let refused = json!({
        "description": "What is wrong, each with its field.",
        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/violations" } } },
    });
    let parameters: Vec<Json> = id
        .map(|text| {
            json!({ "name": "id", "in": "path", "required": true, "description": text, "schema": { "type": "string" } })
        })
        .into_iter()
        .collect();
    json!({
        "parameters": parameters,
        "get": with(
            operation("get", format!("The settings of {title}")),
            json!({ "responses": { "200": found, "404": missing } }),
        ),
        "put": with(
            operation("put", format!("Sets {title} up, or changes its settings")),
            json!({
                "requestBody": { "required": true, "content": content },
                "responses": { "200": found, "422": refused },
            }),
        ),
        "delete": with(
            operation("delete", format!("Takes {title} away")),
            json!({ "responses": { "204": { "description": "It is gone." }, "404": missing } }),
        ),
    })
}

/// The JSON of [`Violations`](crate::Violations).
fn violations() -> Json {
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "field": { "type": ["string", "null"], "description": "`null` of the configuration as a whole." },
                "code": { "type": "string", "description": "The rule: `required`, `too_short`." },
                "params": { "type": "object", "description": "The rule's parameters." },
                "message": { "type": "string", "description": "The words that follow the field's name." },
            },
            "required": ["field", "code", "message"],
        },
    })
}
