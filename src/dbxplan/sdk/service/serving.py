"""Types and services of its name, made when first touched; the stub beside it tells them to editors."""

from dbxplan.sdk.service._modules import names

__getattr__, __dir__ = names("serving")
