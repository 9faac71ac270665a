"""Names of actors and places: the words they are read from, the gazetteers, and which stand for a place."""
