"""What the pages ask of the ledger: short queries, values bound, every order total.

Each question takes one ``Ledger`` and gives frozen rows. Slugs are as the ledger has them, so
sides are ``RU``, ``US``, ``UA`` and ``other``; links write them in lower case.
"""
