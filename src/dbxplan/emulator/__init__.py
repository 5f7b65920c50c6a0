"""A workspace of one's own, in one SQLite file: for trying things out, for tests, for working without a network.

Two doors lead to the same application. `transport.connect("emulator://workspace.db")` opens it in this process,
through an adapter for `requests`; `server.serve` and `server.running` serve it over HTTP. A fresh workspace holds its
first user (an admin), that user's home folder, the folder `/Shared`, the groups `admins` and `users`, and the catalog
`main`.

It is a second reading of what the real service does, made for the official clients as much as for this one: requests
are checked against the API data, defaults are filled, names normalised, lists paged, errors answered in the service's
words, and long-running states move with every poll (or by time). On request it is slow (`latency`), fails (`faults`),
or answers as a stranger server might (`perturb`): lists in another order and in small pages, some of them empty; fields
that nobody knows; 64-bit numbers as text; defaults that only some workspaces show.

What it does not imitate:

- anything that computes: no cluster or warehouse is started and no code runs; models answer with what they were asked,
  commands on clusters with nothing; clusters, warehouses, runs and updates
  go through their states and succeed, and nothing stops by itself when it is idle.
- schedules, triggers and queues: they are kept, and never fire. Continuous pipelines do start; continuous jobs do
  not.
- access rights, other than those on jobs, pipelines, clusters, warehouses and secret scopes, and those needed to change
  an access list: whoever has a token may use every catalog, what is in it, folders and files. Grants are kept and
  change nothing, and neither do isolated catalogs and their bindings. Access lists and grants take any name. Those who
  call are `users`; only the first user, and OAuth clients, are `admins`: being told into a group gives no rights.
- references between objects: a job may name a notebook, cluster, warehouse or policy that does not exist.
- what tables, views, functions and versions of models hold: they are names, made by their own calls, by CREATE and DROP
  statements, and by updates of pipelines that ingest; aliases of models take any number. Nor storage other than that of
  volumes, whose addresses are invented and whose credentials are not looked at; what the metastore holds beside
  catalogs and external locations.
- signing in: whoever asks to is the first user, and consents at once; only pages of this machine are sent back to.
- SQL, beside statements that compute expressions (as SQLite does, not as Spark: `SELECT 1 + :n`) and those that create
  and drop; results come inline.
- databases, roles and compute of Lakebase and of database instances beside their settings: nothing is stored or synced;
  snapshots, database credentials, change feeds and data APIs of Lakebase; searching and writing in vector indexes.
- clusters beside all-purpose ones, their events, drivers and executors; configuration of all warehouses together.
  Libraries count as installed where their cluster runs. Subscribers of dashboards get nothing.
- archives (DBC), the export of folders, notebooks as HTML, revisions, the trash; what is in a Git folder, whose
  remote is not asked.
- orders that a list is asked for (`order_by`): the newest comes first.
- rate limits (other than by faults), the age after which runs disappear, quotas, regions, audit logs.
- every other service: they answer 404 `ENDPOINT_NOT_FOUND`, as unknown paths do.
"""
