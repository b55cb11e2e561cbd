"""Received copies of the agenda: seen first, and taken over part by part."""
