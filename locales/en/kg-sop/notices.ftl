### review: pending

# Read aloud before questions about borders, papers, permits or acts. The law's own wording is pending review (P06): no article is named.
non-punishment-notice = Before the next question: I ask this only to understand what help you can ask for. You are not to blame for what others forced you to do. You may leave the question out.
    .officer = Do not use the answer against the person. How the law frees people from punishment for acts they were forced into is pending review.

about-interview = This program helps to hold a conversation about work and safety. It asks, keeps the answers locked, and shows what help can be asked for.
    .limits = It does not decide anything about a person. People decide.

protocol-name = Screening interview, draft
    .status = Draft, pending review by the ministry. It is not an official form.
