"""Holds manifests to the schemas of Kubernetes; prints the steps, what each runs and how often."""
import json
import sys

import kubernetes_validate
import yaml

steps = []
for document in yaml.safe_load_all(open(sys.argv[1], encoding="utf-8")):
    for version in sys.argv[2:]:
        try:
            kubernetes_validate.validate(document, version, strict=True)
        except kubernetes_validate.ValidationError as error:
            sys.exit(f"{version}: {error.message[:500]}")
    spec = document["spec"]
    container, = spec["template"]["spec"]["containers"]
    steps.append({
        "step": document["metadata"]["labels"]["step"],
        "command": container["command"],
        "count": spec.get("completions", 1),
        "isIndexed": spec.get("completionMode") == "Indexed",
    })
json.dump(steps, sys.stdout)
