### review: pending

palermo-act = The act
    .explain = Somebody found the work for the person, or brought, handed over, housed or received them. By itself this is ordinary.

palermo-means = The means
    .explain = It was done by force, threat, deceit, or by using the person’s need or dependence.

palermo-purpose = The purpose
    .explain = It was done to exploit the person: through work, or in another way the person spoke of.

palermo-not-required = Not required: for a child, or when the age is not certain, the means do not matter.
