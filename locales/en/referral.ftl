### review: pending

## Choosing a recipient

recipients-title = Who is it for?
recipients-hint = Choose together with the person. Do not promise that help will be given.
recipients-none = The directory has no organisation for this.
recipients-later = Choose later
recipient-choose = Choose an organisation or "Choose later"
recipient-use = Use this recipient
recipient-consent-yes = The person agrees
recipient-consent-no = The person does not agree
recipient-consent-not_asked = Consent was not asked
recipient-consent-not_needed = For the protection of a child consent is not needed
recipient-not-allowed = No packet can be made for this organisation.
recipient-ask = Ask for consent now
recipient-conflict = Take care: the person does not want this office to be told, or someone from it is named in the account.
recipient-details = What it would get, how to check by phone
recipient-ask-first = Ask first by phone
key-words = Key words
key-words-compare = Compare them by phone: they must be the same.

## The packet

packet-for = For
packet-about = Interview
packet-carries = Inside
packet-leaves-out = Left out
packet-file = File
packet-fingerprint = Fingerprint of the file
no-sections = nothing
sign-title = Sign and make the packet
sign-hint = Only the chosen organisation can open the packet. After signing the answers cannot be changed.
sign-go = Sign and make packet

## Handing over

hand-over-title = The packet is ready
hand-over-hint = The packet is on this computer only. Copy it to a USB drive or a folder.
hand-over-save = Choose a folder and copy
hand-over-save-here = Copy it here
hand-over-copying = Copying { $file }. Do not remove the drive.
hand-over-saved = The packet is copied
hand-over-where = File: { $file }. Folder: { $folder }
hand-over-next = Give it to the organisation in person. Then wait for a receipt.
hand-over-again = Copy once more

## Receipts

receipt-title = Receipt
receipt-hint = The organisation that got the packet gives a signed receipt. Choose its file.
receipt-choose = Choose the file
receipt-add = Add this file
receipt-received = The packet was opened and checked
receipt-accepted = Accepted
receipt-returned = Returned
receipt-known = This receipt had been added before.
receipt-returned-next = Speak to the person and choose another organisation.
signed-by = Signed by
signed-at = Signed at
return-no_capacity = No capacity
return-not_for_us = Not for us
return-incomplete = Incomplete
return-other = Another reason
