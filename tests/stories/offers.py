# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The catalogs that the stories import."""

import dataclasses
import json
import os

import story


@dataclasses.dataclass
class Catalog:
    """A file of offers for the United States, and what the sample does not hold of it."""
    path: str
    n: int
    n_together: int  # with those of the sample
    unsure: str  # an add-on of which the catalog does not hold all prerequisites …
    unknown: str  # … and how that is said
    base: str
    add_on: str  # of the base
    small: str  # limited to 300 licenses


def make_offer(number, name, needs):
    return {
        "id": f"7E57CA7A-0000-4000-8000-{number:012}", "name": name, "description": name, "minimumQuantity": 1, "maximumQuantity": 300,
        "country": "US", "category": {"id": "Small", "name": "Small business"}, "prerequisiteOffers": needs, "isAddOn": bool(needs),
        "isAvailableForPurchase": True, "billing": "license", "supportedBillingCycles": ["annual", "monthly"], "isAutoRenewable": True,
        "unitType": "Licenses", "product": {"id": f"7E57CA7A-0000-4000-8001-{number:012}", "name": name, "unit": "Licenses"},
        "termUnitOfMeasure": "Year", "term": 1, "limit": 0, "limitUnitOfMeasure": "None",
    }


def find_real_catalog():
    return story.beside("partner-center", "offers-US.json")


def find_catalog(desk):
    """The real catalog where it is at hand, or else a small one."""
    real = find_real_catalog()
    if real is not None:
        return Catalog(real, 274, 274, "Advanced eDiscovery Storage", "… or one of 14 offers that this catalog does not hold.",
                       "Dynamics 365 for Marketing", "Dynamics 365 for Marketing Additional Application",
                       "Office 365 Business Premium Shift Campaign - 15%")

    print("# no real catalog beside the project: a small one takes its place", flush=True)
    path = os.path.join(desk.folder, "offers.json")
    base = make_offer(1, "Loom Desk", [])
    needs = [base["id"], "7E57CA7A-0000-4000-8000-000000000008", "7E57CA7A-0000-4000-8000-000000000009"]
    with open(path, "w", encoding="utf-8") as stream:
        json.dump({"totalCount": 2, "items": [base, make_offer(2, "Loom Desk Archive", needs)]}, stream)
    return Catalog(path, 2, 49, "Loom Desk Archive", "… or one of 2 offers that this catalog does not hold.", "Loom Desk", "Loom Desk Archive",
                   "Loom Desk")
