"""Rows of the tables, as plain values by column."""
