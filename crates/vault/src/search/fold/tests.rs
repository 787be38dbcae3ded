//! What is one word and what is not. All names are invented.

use super::*;
use proptest::prelude::*;

#[test]
fn spellings_of_one_name_are_one_word() {
    for spellings in [
        // Kyrgyz letters on a Russian keyboard.
        &["Айгүл", "АЙГҮЛ", "Айгул", "айгуль", "Айгу\u{301}ль", "Аи\u{306}гул"][..],
        &["Төлөгөн", "Тологон"],
        &["Жаңыл", "Жаныл", "ЖАҢЫЛ"],
        &["Ёлкин", "Елкин", "Е\u{308}лкин"],
        &["Андрей", "Андреи"],
        // Neighbours.
        &["Қожа", "Кожа"],
        &["Ғани", "Гани"],
        &["Ҳасан", "Хасан", "Һасан"],
        &["Ҷамшед", "Чамшед"],
        &["Ӯктам", "Ўктам", "Уктам"],
        &["Рустамӣ", "Рустами", "Рустамі"],
        &["Әсел", "Асел", "Асель"],
        &["Ұлан", "Улан"],
        &["Şükrü", "sukru", "Sükrü"],
        &["Işık", "isik", "IŞIK", "İşık"],
        // Latin letters that nobody sees.
        &["Марат", "Mарат", "Маpaт", "МАPАТ"],
        &["Сон", "Coн", "CОH"],
        &["Вера", "Bера", "ВЕPА"],
        // Apostrophes.
        &["Oʻtkir", "O'tkir", "O’tkir", "Otkir", "O`tkir"],
        &["Объект", "Об'ект", "Обект"],
        // One form of Unicode or another.
        &["ﬁl", "fil", "ＦＩＬ"],
        &["Ташы\u{ad}ева", "Ташыева"],
    ] {
        let folded: Vec<String> = spellings.iter().map(|name| fold(name)).collect();
        assert!(folded.iter().all(|name| *name == folded[0] && !name.is_empty()), "{spellings:?}: {folded:?}");
    }
}

#[test]
fn different_names_stay_different() {
    for (one, other) in [
        ("Бакыт", "Бакит"),
        ("Асан", "Асон"),
        ("Жолдош", "Жолдошов"),
        ("Гани", "Кани"),
        ("2026", "2025"),
        ("Сын", "Син"),
        ("কমলা", "কমল"),
        ("علی", "علا"),
    ] {
        assert_ne!(fold(one), fold(other));
    }
}

#[test]
fn words_are_parted_where_people_part_them() {
    for (text, expected) in [
        ("", ""),
        (" — … !", ""),
        ("  Тигүү   цехи,\n№3 ", "тигуу цехи nо3"),
        ("Абдул-Азиз", "абдул азиз"),
        ("a.b/в", "а в в"),
        ("+996 (555) 00-11-22", "996 555 00 11 22"),
        ("'''", ""),
        ("KG-2026-7F3K9Q", "кg 2026 7f3к9q"),
    ] {
        assert_eq!(fold(text), expected, "{text}");
    }
    for (text, expected) in [
        ("Абдул-Азиз уулу", "абдул азиз уулу абдулазиз"),
        ("Ысык‑Көл", "ысык кол ысыккол"),
        ("цех - склад", "цех склад"),
        ("KG-2026-7F", "кg 2026 7f кg20267f"),
    ] {
        assert_eq!(folded_for_index(text), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn folding_again_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn nothing_but_words_comes_out(text in "\\PC{0,60}") {
        let folded = fold(&text);
        prop_assert!(folded.chars().all(|sign| sign == ' ' || sign.is_alphanumeric() || is_combining_mark(sign)));
        prop_assert!(!folded.contains("  ") && folded.trim() == folded);
    }

    /// Case, composition and order of writing: the same words whatever the system that typed them.
    #[test]
    fn one_text_in_any_form_is_one(text in "[а-яңөүёА-ЯҢӨҮЁa-zA-Z0-9 -]{0,40}") {
        let folded = fold(&text);
        prop_assert_eq!(fold(&text.to_uppercase()), folded.as_str());
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), folded.as_str());
        prop_assert_eq!(fold(&text.nfkc().collect::<String>()), folded);
    }
}
