# Registered here as they are written.
