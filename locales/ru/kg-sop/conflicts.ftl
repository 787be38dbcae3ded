### review: pending

conflict-documents = The person says they have their document; other people’s papers were seen kept by somebody.

conflict-leave = The person says they can leave; a locked or guarded place was seen or told of.

conflict-pay = The person says all pay was received; elsewhere pay is missing or goes to somebody else.

conflict-age = The age and the year of birth do not fit together.

conflict-debt = The person says there is no debt; elsewhere a debt was told of.

conflict-private = The place was noted as private; the person was never left alone.
