"""The words and shapes of Same Room. Imports nothing of the project; everything may import it."""
