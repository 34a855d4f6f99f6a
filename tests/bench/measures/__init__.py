# SPDX-FileCopyrightText: Printkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One module a row of figures, each with `measure(bench)` that answers a list of Figure."""
