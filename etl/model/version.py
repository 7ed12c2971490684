"""The version of the ledger's tables.

``etl/load/schema.sql`` has this version; the build writes it into ``builds``, and the dashboard
opens a ledger of this version only. Raise it with every change a reader of the tables can notice.
"""

SCHEMA_VERSION = 3

TABLES_SHA256 = "ea49d78006a70f4db9a2d6fd59354b4c9ef28802305d5ed741eff2794c647899"
"""SHA-256 of the tables of this version: a line of table, column and type for each column, by table
and in the columns' order. A ledger with other columns is of another version, whatever it says."""
