"""Measurements that are run by hand; nothing here is timed by the tests."""
