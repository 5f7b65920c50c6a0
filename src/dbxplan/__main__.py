"""`python -m dbxplan`."""

from dbxplan.cli import main

main()
