"""The version of the ledger's tables.

``etl/load/schema.sql`` has this version; the build writes it into ``builds``, and the dashboard
opens a ledger of this version only. Raise it with every change a reader of the tables can notice.
"""

SCHEMA_VERSION = 3
