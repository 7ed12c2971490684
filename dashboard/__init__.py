"""The dashboard: reads the built ledger, and shows it.

``link`` and ``filters`` turn an address into one frozen view and back; ``database`` opens the
ledger; ``questions`` asks it; ``starting`` builds it where it is missing. None of these knows
Streamlit.
"""
