"""The ledger as files other programs read: CSV, JSON, Parquet and JSON-LD, described as a whole."""
