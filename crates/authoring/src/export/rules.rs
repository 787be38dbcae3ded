//! The sheets of ours: dimensions, indicators and rules.

use super::rows::Rows;
use crate::cell::{Sheet, Written};
use crate::form::{Form, Rules};

pub(super) fn write(form: &Form, rules: &Rules) -> [Rows; 3] {
    let mut dimensions = Rows::of(Sheet::Dimensions, &[]);
    for dimension in &rules.dimension {
        dimensions.row(|row| {
            row.put("id", &dimension.id.text);
            row.put("name", &dimension.name.text);
            row.put("palermo", &dimension.palermo.text);
        });
    }
    let mut indicators = Rows::of(Sheet::Indicators, &[]);
    for indicator in &rules.indicator {
        let numbers: Vec<String> = indicator.ilo11.iter().map(i64::to_string).collect();
        indicators.row(|row| {
            row.put("code", &indicator.code.text);
            row.put("adult", &indicator.adult.text);
            row.put("child", &indicator.child.text);
            row.put("ilo11", &numbers.join(" "));
            row.put("when", indicator.when.as_ref().map_or("", |when| when.text.trim()));
            row.flag("observed", indicator.observed);
            row.flag("labour", indicator.labour);
        });
    }
    let mut conditions = Rows::of(Sheet::Rules, &[]);
    let mut add = |kind, id: &str, when: &Written| {
        conditions.row(|row| {
            row.put("kind", kind);
            row.put("id", id);
            row.put("when", when.text.trim());
        });
    };
    form.routes.iter().for_each(|(id, when)| add("route", id, when));
    rules.palermo.iter().for_each(|(id, when)| add("palermo", id, when));
    rules.text.iter().for_each(|rule| add("text", &rule.id.text, &rule.when));
    rules.conflict.iter().for_each(|rule| add("conflict", &rule.id.text, &rule.when));
    [dimensions, indicators, conditions]
}
