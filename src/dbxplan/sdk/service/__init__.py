"""The services of the API as classes, and their types as dataclasses; each made when first touched."""
