"""Holds YAML files to JSON Schemas with a validator of its own: schemas.py SCHEMA FILE...

Prints a line for each file that does not keep to its schema, and exits with 1 if there is one.
"""

import json
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates, 6:30, `on` and `no` are text."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if not tag.endswith(("timestamp", "int", "bool"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)$"), list("tf"))


def main(schema, *files):
    with open(schema) as source:
        schema = json.load(source)
    validator = jsonschema.Draft7Validator(schema)
    jsonschema.Draft7Validator.check_schema(schema)
    bad = 0
    for file in files:
        with open(file) as source:
            value = yaml.load(source, Loader)
        for error in validator.iter_errors(value):
            best = jsonschema.exceptions.best_match([error])
            path = ".".join(str(part) for part in best.absolute_path)
            print(f"{file}: {path}: {best.message[:200]}")
            bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
