"""Holds a kit's design tokens to their format: the schemas, and what no schema can say.

Usage: tokens.py KIT. The schemas beside this file are written from the Format and Resolver Modules
2025.10 of the Design Tokens Community Group. Types that groups hand down, aliases, circles of them
and every combination of the resolver's contexts are followed here.
"""
import itertools
import json
import pathlib
import sys

import jsonschema

kit = pathlib.Path(sys.argv[1]) / "tokens"
schemas = pathlib.Path(__file__).parent / "Schemas"


def schema(name):
    read = json.loads((schemas / f"{name}-2025.10.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(read)
    return read


tokens_schema, resolver_schema = schema("tokens"), schema("resolver")
tokens_check = jsonschema.Draft7Validator(tokens_schema)


def tokens(group, path=(), kind=None):
    """Every token of a group by its path, with its type."""
    kind = group.get("$type", kind)
    if "$value" in group or "$ref" in group:
        yield ".".join(path), group, kind
        return
    for name, inner in group.items():
        if not name.startswith("$"):
            yield from tokens(inner, path + (name,), kind)


def check(root, where):
    for error in tokens_check.iter_errors(root):
        sys.exit(f"{where}: {error.json_path}: {error.message[:200]}")
    known = {path: (token, kind) for path, token, kind in tokens(root)}

    def followed(path, seen=()):
        assert path in known, f"{where}: there is no token {path}"
        assert path not in seen, f"{where}: {path} points at itself"
        token, kind = known[path]
        value = token["$value"]
        if isinstance(value, str) and value.startswith("{"):
            return followed(value[1:-1], seen + (path,))
        return value, kind

    for path, (token, own) in known.items():
        value, kind = followed(path)
        assert kind, f"{where}: {path} has no type"
        assert own in (None, kind), f"{where}: {path} is {own} and points at {kind}"
        rule = {"definitions": tokens_schema["definitions"], "$ref": f"#/definitions/{kind}"}
        for error in jsonschema.Draft7Validator(rule).iter_errors(value):
            sys.exit(f"{where}: {path}: {error.message[:200]}")
        if kind == "color":
            digits = "".join(f"{round(part * 255):02x}" for part in value["components"])
            assert value["hex"] == "#" + digits, f"{where}: {path} is not its own hex"
    return known


def laid(over, under):
    """One set of tokens over another, group by group."""
    if not isinstance(over, dict) or not isinstance(under, dict) or "$value" in over:
        return over
    return {**under, **{name: laid(value, under.get(name)) for name, value in over.items()}}


main = json.loads((kit / "brand.tokens.json").read_text("utf-8"))
print("tokens", len(check(main, "brand.tokens.json")))

legacy = json.loads((kit / "brand.legacy-hex.tokens.json").read_text("utf-8"))
old = {path: token["$value"] for path, token, kind in tokens(legacy) if kind == "color"}
new = {path: token["$value"] for path, token, kind in tokens(main) if kind == "color"}
assert old.keys() == new.keys()
for path, value in new.items():
    assert old[path] == (value if isinstance(value, str) else value["hex"]), path
print("legacy", len(old))

resolver = json.loads((kit / "brand.resolver.json").read_text("utf-8"))
for error in jsonschema.Draft7Validator(resolver_schema).iter_errors(resolver):
    sys.exit(f"brand.resolver.json: {error.json_path}: {error.message[:200]}")
modifiers = resolver.get("modifiers", {})
for name, modifier in modifiers.items():
    assert modifier.get("default") in modifier["contexts"], name
    print("modifier", name, *modifier["contexts"])


def source(entry):
    reference = entry.get("$ref")
    return json.loads((kit / reference).read_text("utf-8")) if reference else entry


count = 0
for choice in itertools.product(*(modifier["contexts"] for modifier in modifiers.values())):
    chosen = dict(zip(modifiers, choice))
    result = {}
    for step in resolver["resolutionOrder"]:
        _, kind, name = step["$ref"].split("/")
        part = resolver[kind][name]
        for entry in part["sources"] if kind == "sets" else part["contexts"][chosen[name]]:
            result = laid(source(entry), result)
    check(result, f"brand.resolver.json with {chosen}")
    count += 1
print("combinations", count)
