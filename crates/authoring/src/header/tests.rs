use super::*;

const KNOWN: [&str; 8] =
    ["type", "name", "label::", "relevant", "constraint_message::", "calculation", "repeat_count", "taanuu_counts::"];

type Read = (String, Option<String>, bool);

fn read(headers: &[&str]) -> (Vec<Read>, Vec<SheetError>) {
    let cells = (0..).zip(headers.iter().map(|text| String::from(*text))).collect();
    let (mut errors, mut aside) = (Vec::new(), Vec::new());
    let row = GridRow { number: 1, cells };
    let columns = columns(Sheet::Survey, &row, &KNOWN, &mut errors, &mut aside);
    (columns.into_iter().map(|column| (column.name, column.language, column.known)).collect(), errors)
}

#[test]
fn headers_are_read_in_all_their_writings() {
    for (header, name, language) in [
        ("type", "type", None),
        ("Type", "type", None),
        ("command", "type", None),
        ("Constraint Message", "constraint_message", None),
        ("relevance", "relevant", None),
        ("bind::relevant", "relevant", None),
        ("bind:relevant", "relevant", None),
        ("control::jr:count", "repeat_count", None),
        ("jr:count", "repeat_count", None),
        ("bind:jr:constraintMsg", "constraint_message", None),
        ("calculate", "calculation", None),
        ("label::English (en)", "label", Some("en")),
        ("Label :: Кыргызча (ky)", "label", Some("ky")),
        ("label:ru", "label", Some("ru")),
        ("label::English", "label", Some("en")),
        ("label::Tok Pisin (tpi)", "label", Some("tpi")),
        ("label::sr-Latn", "label", Some("sr-Latn")),
        ("taanuu_counts::en", "taanuu_counts", Some("en")),
    ] {
        let (columns, errors) = read(&[header]);
        assert_eq!(columns, [(name.into(), language.map(str::to_owned), true)], "{header}");
        assert!(errors.is_empty(), "{header}: {errors:?}");
    }
}

#[test]
fn what_is_not_known_keeps_its_writing() {
    for header in ["Region", "media::image", "bind::custom", "relevent"] {
        assert_eq!(read(&[header]).0, [(header.into(), None, false)], "{header}");
    }
}

#[test]
fn wrong_headers_are_refused_in_their_cell() {
    for (headers, column, code) in [
        (&["label::Klingon"][..], "A", "language-without-code"),
        (&["type", "name::English (en)"], "B", "column-not-translated"),
        (&["label", "name", "caption"], "C", "header-doubled"),
        (&["label::English (en)", "label::en"], "B", "header-doubled"),
        (&["Relevant", "relevant"], "B", "header-doubled"),
        (&["region", "region"], "B", "header-doubled"),
    ] {
        let errors = read(headers).1;
        assert_eq!(errors.len(), 1, "{headers:?}: {errors:?}");
        assert_eq!((errors[0].column.as_str(), errors[0].code, errors[0].row), (column, code, 1), "{headers:?}");
    }
}

#[test]
fn a_note_of_the_author_is_set_aside() {
    let row = GridRow { number: 1, cells: vec![(0, "# ask the lawyer".into())] };
    let (mut errors, mut aside) = (Vec::new(), Vec::new());
    assert!(columns(Sheet::Survey, &row, &KNOWN, &mut errors, &mut aside).is_empty());
    assert_eq!((errors.len(), aside.len()), (0, 1));
}
