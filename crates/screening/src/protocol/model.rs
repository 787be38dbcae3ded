//! The public parts of a protocol.

/// A section: one module of the ministry's outline.
#[derive(Debug, Clone)]
pub struct Section {
    /// Id; text: message `section-<id>`.
    pub id: String,
    /// Module of the outline, e.g. `M6`.
    pub module: String,
    /// Pages of the section.
    pub layout: Layout,
    /// Kinds of recipient that may receive the section: `support`, `labour`, `police`, `consular`, `child`.
    pub share: Vec<String>,
}

/// A way through the interview: which pages the officer is led to. It hides nothing from the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Path {
    /// Every question.
    Full,
    /// The few questions of a first look.
    Short,
    /// What the officer sees, without an interview.
    Observation,
}

impl Path {
    /// The choice of the reserved question `path`.
    pub fn code(self) -> &'static str {
        match self {
            Path::Full => "full",
            Path::Short => "short",
            Path::Observation => "observation",
        }
    }

    /// The path with this code.
    pub fn from_code(code: &str) -> Option<Path> {
        [Path::Full, Path::Short, Path::Observation].into_iter().find(|path| path.code() == code)
    }
}

/// One of the instances of a repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Id of the repeat; text: message `repeat-<id>` with argument `$number`.
    pub repeat: String,
    /// Number of the instance, from 1.
    pub number: u16,
}

/// Whether a section shows a page per question or all its visible questions together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// A page per question.
    One,
    /// All visible questions on one page.
    Together,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Question {
    /// Id; in an instance of a repeat beyond the first it ends in `__<number>`.
    pub id: String,
    /// The instance of a repeat that it stands in.
    pub instance: Option<Instance>,
    /// Id of its section.
    pub section: String,
    /// What an answer looks like.
    pub kind: QuestionKind,
    /// Choices of the two select kinds; `None` for the others.
    pub choices: Option<Choices>,
    /// Whether a rule may leave out some of the choices (`choice_filter`).
    pub filtered: bool,
    /// Paths that it is on; the full one always.
    pub paths: Vec<Path>,
    /// Continue needs an answer or one of the non-answers.
    pub required: bool,
    /// The officer looks and does not ask.
    pub observation: bool,
    /// Asked only by a trained officer, or when the person raises it.
    pub sensitive: bool,
    /// The non-punishment notice is read before it.
    pub non_punishment: bool,
    /// Kept for the record, the referral or the statistics although no rule reads it: `protocol check` then does not miss a reader.
    pub profile: bool,
    /// What its answer says by which a record is found again.
    pub find: Option<Find>,
    /// The purpose that this yes/no question gives consent to.
    pub consent: Option<String>,
    /// Whether the file gives a constraint (text: attribute `.constraint`).
    pub constrained: bool,
    /// Codes of the indicators whose rules read this question.
    pub indicators: Vec<String>,
    /// Where the question comes from.
    pub sources: Vec<String>,
}

impl Question {
    /// The id without the number of the instance: what its texts are called by (message `q-<base>`).
    pub fn base(&self) -> &str {
        match &self.instance {
            Some(instance) if instance.number > 1 => {
                self.id.rsplit_once("__").map_or(self.id.as_str(), |(base, _)| base)
            }
            _ => &self.id,
        }
    }

    /// Whether the officer is led to it on this path.
    pub fn is_on(&self, path: Path) -> bool {
        path == Path::Full || self.paths.contains(&path)
    }
}

/// Choices of a question: of a shared list (texts under `list-<name>`) or its own (`list` is `None`).
#[derive(Debug, Clone)]
pub struct Choices {
    /// Name of the shared list.
    pub list: Option<String>,
    /// Codes in order.
    pub codes: Vec<String>,
    /// Codes that exclude all others.
    pub exclusive: Vec<String>,
}

impl Choices {
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.iter().map(String::as_str)
    }
}

/// Kinds of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind {
    /// One choice.
    SelectOne,
    /// One or more choices.
    SelectMultiple,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// Free text.
    Text,
    /// A calendar day.
    Date,
    /// A text that is shown; it has no answer.
    Note,
}

/// What an answer says by which somebody would look for the record. Free text can be found without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Find {
    /// Somebody's name.
    Name,
    /// A place.
    Place,
    /// An employer, or the kind of work.
    Employer,
    /// A telephone number or another way to reach the person.
    Contact,
    /// The person's year of birth: with a name, what two records of one person share.
    BirthYear,
}

impl Find {
    /// All with their words in the file.
    pub const WORDS: [(&'static str, Find); 5] = [
        ("name", Find::Name),
        ("place", Find::Place),
        ("employer", Find::Employer),
        ("contact", Find::Contact),
        ("birth_year", Find::BirthYear),
    ];
}

/// Whose list of strengths applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeGroup {
    /// 18 years or older.
    Adult,
    /// Under 18, or not sure.
    Child,
}

/// Strength of an indicator for one age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Strong.
    Strong,
    /// Medium.
    Medium,
    /// Weak.
    Weak,
    /// Not in the list of this age group.
    Absent,
}

/// Element of the Palermo definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// What was done.
    Act,
    /// How it was done.
    Means,
    /// What it was done for.
    Purpose,
}

/// A dimension of the operational indicators.
#[derive(Debug, Clone)]
pub struct Dimension {
    /// Id, e.g. `D5`; text: message `dimension-<id>`.
    pub id: String,
    /// For the reader of the file only.
    pub name: String,
    /// The element of the Palermo definition it belongs to.
    pub palermo: Element,
}

/// One of the 67 operational indicators.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Code, e.g. `D5.01`; text: message `indicator-D5-01`.
    pub code: String,
    /// Id of its dimension.
    pub dimension: String,
    /// Strength for adults.
    pub adult: Strength,
    /// Strength for children.
    pub child: Strength,
    /// Numbers of the ILO eleven it stands for, 1 to 11.
    pub ilo11: Vec<u8>,
    /// Whether a rule asks for it; without one it stays unknown.
    pub asked: bool,
    /// Whether it rests on what the officer sees.
    pub observed: bool,
    /// Whether pay, hours, contract, work or living conditions alone explain it.
    pub labour: bool,
}

impl Indicator {
    /// Strength for the age group.
    pub fn strength(&self, group: AgeGroup) -> Strength {
        match group {
            AgeGroup::Adult => self.adult,
            AgeGroup::Child => self.child,
        }
    }
}
