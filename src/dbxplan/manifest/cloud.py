"""What tags may hold differs by cloud; the host's name tells which one it is. (§3.9)"""

import re

from dbxplan.manifest.rules.workspace import without_accents

_AZURE = (".azuredatabricks.net", ".databricks.azure.cn", ".databricks.azure.us")


def cloud_of(host: str) -> str:
    name = re.sub(r"^\w+://", "", host).split("/")[0].split(":")[0].lower()
    if name.endswith(_AZURE):
        return "azure"
    return "gcp" if name.endswith(".gcp.databricks.com") else "aws"


def tag_key(text: str, host: str) -> str:
    if cloud_of(host) == "azure":
        return re.sub(r"[<>*&%;\\/+?]", "_", _latin(text))
    return tag_value(text, host)


def tag_value(text: str, host: str) -> str:
    cloud = cloud_of(host)
    if cloud == "azure":
        return _latin(text)
    if cloud == "gcp":
        cleaned = re.sub(r"[^A-Za-z0-9_.-]", "_", without_accents(text))
        return re.sub(r"^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "", cleaned)
    return re.sub(r"[^A-Za-z0-9 +\-=.:/@]", "_", _latin(without_accents(text)))


def _latin(text: str) -> str:
    return "".join(mark if ord(mark) < 256 else "_" for mark in text)
