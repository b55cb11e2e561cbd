"""The register of organisations in a window of its own."""
