// Holds YAML to JSON Schemas by Ajv, as any tool would that is no editor. Reads [{ "schema": path, "yaml": path }] from
// standard input, writes [{ "yaml": path, "errors": [text] }] to standard output.
import fs from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { parseDocument } from "yaml";

// What YAML has in the place of a value is empty text to an editor, and so it is here.
const tags = ["!unknown", "!none", "!others"].map((tag) => ({ tag, resolve: (text) => text }));

const validators = new Map();

function validator(schema) {
  const folder = path.dirname(schema);
  if (!validators.has(folder)) {
    // Editors have words of their own in a schema, such as enumDescriptions; any other validator passes over them.
    const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
    for (const name of fs.readdirSync(folder)) {
      ajv.addSchema(JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")), name);
    }

    validators.set(folder, ajv);
  }

  return validators.get(folder).getSchema(path.basename(schema));
}

function check({ schema, yaml }) {
  const document = parseDocument(fs.readFileSync(yaml, "utf8"), { customTags: tags });
  const unread = [...document.errors, ...document.warnings].map((problem) => problem.message);
  if (unread.length > 0) {
    return { yaml, errors: unread };
  }

  const validate = validator(schema);
  return { yaml, errors: validate(document.toJS()) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`) };
}

const pairs = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(check)));
