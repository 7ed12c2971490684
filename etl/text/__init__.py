"""What a text is made of: folded forms, languages, sentences, segments and anchors.

Pure functions of the text. Offsets are code points of the text as it was given, never of a
folded copy.
"""
