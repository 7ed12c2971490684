"""Load writes the ledger and proves it; it judges nothing."""
