"""Why a review is not written down."""


class RefusedError(Exception):
    """The reason, in Thai."""
