"""What a host serves, as far as its name tells."""

from enum import Enum


class HostType(Enum):
    ACCOUNTS = "accounts"
    WORKSPACE = "workspace"
    UNIFIED = "unified"


class ClientType(Enum):
    ACCOUNT = "account"
    WORKSPACE = "workspace"
