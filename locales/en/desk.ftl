### review: pending

## Inbox

inbox-title = Packets received
inbox-open-file = Open a packet file
inbox-open-path = Open this file
inbox-empty = No packets yet. Open a file from a USB drive.
inbox-times = Signed: { $created } · came in: { $received }
inbox-opened = Not answered yet
inbox-accepted = Accepted
inbox-returned = Returned

## A packet

packet-title = Packet
signature-whole = Unchanged since it was signed, and the signer is known
packet-known = This packet had come before.
officer-number = Officer number
interview-languages = Language of the interview · of the officer
protocol-version = Questionnaire
protocol-unknown-here = This questionnaire is not known here. Answers are shown by their codes.
sender-decision = The sender's decision
sender-texts = What the sender found
findings-here = Findings computed again here
findings-differ = The findings differ from the sender's
findings-differ-why = Sections that were left out can cause this. If in doubt, call the sender.

## Answering

respond-title = Your answer
respond-choose = Choose: accept or return
respond-accept = Accept
respond-return = Return
respond-why = Why do you return it?
respond-choose-reason = Choose why you return it
respond-hint = Your answer becomes a signed receipt.
respond-sign = Sign the receipt
response-accepted = Accepted, { $when }.
response-returned = Returned, { $when }.
response-to = The receipt is for: { $organisation }
response-save-next = Now copy the receipt to a folder. File: { $file }
receipt-save = Copy the receipt
receipt-save-here = Copy it here
to-inbox = To the packets
