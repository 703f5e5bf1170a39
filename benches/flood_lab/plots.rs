//! Plots for the guide: how a load drains, how long calls wait, when the 429s come.

use std::{error::Error, path::Path};

use plotters::{
    coord::{
        Shift,
        ranged1d::{AsRangedCoord, ValueFormatter},
        types::RangedCoordf64,
    },
    prelude::*,
    style::text_anchor::{HPos, Pos, VPos},
};

use crate::figures::{Figures, Series};

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A policy's line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    pub(crate) figures: &'a Figures,
    pub(crate) series: &'a Series,
}

const SIZE: (u32, u32) = (960, 520);
const HEAD: u32 = 64;
const LEGEND_AT: u32 = 640;
const FONT: &str = "system-ui, sans-serif";
const INK: RGBColor = RGBColor(0x3c, 0x40, 0x43);
const GRID: RGBColor = RGBColor(0xe8, 0xea, 0xed);
/// Told apart on a light ground, also by those who see colours otherwise.
const COLOURS: &[RGBColor] = &[
    RGBColor(0x0b, 0x57, 0xd0),
    RGBColor(0xe6, 0x9f, 0x00),
    RGBColor(0x00, 0x9e, 0x73),
    RGBColor(0xcc, 0x79, 0xa7),
    RGBColor(0xd5, 0x5e, 0x00),
    RGBColor(0x56, 0xb4, 0xe9),
    RGBColor(0x7f, 0x7f, 0x7f),
    RGBColor(0x8c, 0x56, 0x4b),
];

/// Draws the three plots of a scenario into files of a folder whose names begin with `name`.
pub(crate) fn draw(folder: &Path, name: &str, scenario: &str, lines: &[Line<'_>]) -> Result {
    let file = |kind: &str| folder.join(format!("{name}-{kind}.svg"));
    drain(&file("drain"), scenario, lines)?;
    waits(&file("waits"), scenario, lines)?;
    floods(&file("429s"), scenario, lines)
}

/// Results over time. Who is much slower than the bound leaves the plot at the right.
fn drain(path: &Path, scenario: &str, lines: &[Line<'_>]) -> Result {
    let longest = within_reason(lines);
    let curves = lines.iter().map(|line| {
        let end = match line.figures {
            Figures { lost: 1.., .. } => format!("{} lost", line.figures.lost),
            Figures {
                drain: Some(drain), ..
            } => format!("{drain:.1} s"),
            _ => "never".to_owned(),
        };
        let mut points = counted(&line.series.deliveries);
        if line.figures.drain.is_none() {
            // Nothing comes any more.
            points.push((longest, line.figures.delivered as f64));
        }
        Curve::new(line, end, points)
    });
    let plot = Plot {
        title: "Delivered over time",
        scenario,
        across: "seconds",
        up: "calls delivered",
        curves: curves.collect(),
        mark: lines.first().and_then(|line| line.figures.bound),
        longest,
    };
    let most = plot.highest();
    plot.draw(path, 0.0..most * 1.04)
}

/// The share of calls that waited no longer than that.
fn waits(path: &Path, scenario: &str, lines: &[Line<'_>]) -> Result {
    let curves = lines.iter().map(|line| {
        let wanted = line.figures.wanted as f64;
        let share = |(wait, count)| (wait, 100.0 * count / wanted);
        let points = counted(&line.series.waits).into_iter().map(share);
        let p99 = match line.figures.wait_p99 {
            Some(p99) => format!("p99 {p99:.1} s"),
            None => "–".to_owned(),
        };
        Curve::new(line, p99, points.collect())
    });
    let plot = Plot {
        title: "How long calls waited",
        scenario,
        across: "seconds from the call to its last request",
        up: "% of the calls waited no longer",
        curves: curves.collect(),
        mark: None,
        longest: within_reason(lines),
    };
    plot.draw(path, 0.0..104.0)
}

/// 429s so far, on a logarithmic scale: one policy has one where another has thousands.
fn floods(path: &Path, scenario: &str, lines: &[Line<'_>]) -> Result {
    let longest = within_reason(lines);
    let curves = lines.iter().map(|line| {
        let count = line.figures.wasted.to_string();
        let mut points = counted(&line.series.floods);
        if let Some(&(_, last)) = points.last() {
            // No more come until the end.
            points.push((line.figures.drain.unwrap_or(longest), last));
        }
        Curve::new(line, count, points)
    });
    let plot = Plot {
        title: "Requests refused so far",
        scenario,
        across: "seconds",
        up: "requests answered 429",
        curves: curves.collect(),
        mark: None,
        longest,
    };
    let most = plot.highest().max(10.0);
    plot.draw(path, (0.9..most * 1.5).log_scale())
}

/// Four times the bound, or until the last has ended.
fn within_reason(lines: &[Line<'_>]) -> f64 {
    let drains = lines.iter().map(|line| line.figures.drain);
    let last = drains.map(|drain| drain.unwrap_or(f64::INFINITY));
    let last = last.fold(1.0, f64::max);
    let bound = lines.first().and_then(|line| line.figures.bound);
    last.min(4.0 * bound.unwrap_or(f64::INFINITY)).min(1200.0)
}

/// Each time, and how many there were by then.
fn counted(times: &[f64]) -> Vec<(f64, f64)> {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let points = times.into_iter().enumerate();
    points
        .map(|(before, time)| (time, (before + 1) as f64))
        .collect()
}

struct Curve {
    name: &'static str,
    /// What stands beside the name.
    figure: String,
    points: Vec<(f64, f64)>,
}

impl Curve {
    fn new(line: &Line<'_>, figure: String, points: Vec<(f64, f64)>) -> Self {
        Self {
            name: line.figures.policy,
            figure,
            points,
        }
    }

    /// As steps, no finer than can be seen.
    fn steps(&self, longest: f64) -> Vec<(f64, f64)> {
        let mut steps: Vec<(f64, f64)> = Vec::new();
        let finest = longest / 400.0;
        for &(time, count) in self.points.iter().filter(|point| point.0 <= longest) {
            match steps.last_mut() {
                Some(last) if time - last.0 < finest => last.1 = count,
                Some(&mut (_, before)) => steps.extend([(time, before), (time, count)]),
                None => steps.push((time, count)),
            }
        }
        steps
    }
}

struct Plot<'a> {
    title: &'static str,
    scenario: &'a str,
    across: &'static str,
    up: &'static str,
    curves: Vec<Curve>,
    /// A time that is marked.
    mark: Option<f64>,
    longest: f64,
}

impl Plot<'_> {
    fn highest(&self) -> f64 {
        let points = self.curves.iter().flat_map(|curve| &curve.points);
        points.map(|point| point.1).fold(1.0, f64::max)
    }

    fn draw<Y>(&self, path: &Path, up: Y) -> Result
    where
        Y: AsRangedCoord<Value = f64>,
        Y::CoordDescType: Ranged<ValueType = f64> + ValueFormatter<f64>,
    {
        let area = SVGBackend::new(path, SIZE).into_drawing_area();
        area.fill(&WHITE)?;
        let (head, body) = area.split_vertically(HEAD);
        let (left, right) = body.split_horizontally(LEGEND_AT);
        let (start, end) = (0.0, self.longest * 1.02);
        let mut chart = ChartBuilder::on(&left)
            .margin(16)
            .margin_top(8)
            .x_label_area_size(44)
            .y_label_area_size(60)
            .build_cartesian_2d(RangedCoordf64::from(start..end), up)?;
        chart
            .configure_mesh()
            .x_desc(self.across)
            .y_desc(self.up)
            .axis_desc_style((FONT, 14).into_font().color(&INK))
            .label_style((FONT, 13).into_font().color(&INK))
            .axis_style(INK)
            .bold_line_style(GRID)
            .light_line_style(TRANSPARENT)
            .y_label_formatter(&|count| format!("{count:.0}"))
            .x_label_formatter(&|time| format!("{time:.0}"))
            .draw()?;
        // The first, which matters most, is broad and lies below, so that who does the same shows.
        let curves = self.curves.iter().enumerate();
        for (place, curve) in curves.clone().take(1).chain(curves.skip(1).rev()) {
            let steps = curve.steps(self.longest);
            chart.draw_series(LineSeries::new(steps, style(place)))?;
        }
        if let Some(mark) = self.mark {
            let (bottom, top) = (chart.y_range().start, chart.y_range().end);
            let line = [(mark, bottom), (mark, top)];
            chart.draw_series(DashedLineSeries::new(line, 4, 4, INK.stroke_width(1)))?;
        }
        head.draw(&Text::new(self.title, (20, 16), text(19)))?;
        head.draw(&Text::new(self.scenario, (20, 42), text(14)))?;
        self.legend(&right)?;
        area.present()?;
        Ok(())
    }

    fn legend(&self, area: &Area<'_>) -> Result {
        let mut y = 20;
        for (place, curve) in self.curves.iter().enumerate() {
            let line = PathElement::new([(4, y), (32, y)], style(place));
            area.draw(&line)?;
            let middle = Pos::new(HPos::Left, VPos::Center);
            let name = text(14).pos(middle);
            area.draw(&Text::new(curve.name, (42, y), name))?;
            let figure = text(13).pos(middle);
            area.draw(&Text::new(curve.figure.as_str(), (42, y + 19), figure))?;
            y += 46;
        }
        if let Some(mark) = self.mark {
            for x in [4, 12, 20, 28] {
                let dash = [(x, y), (x + 4, y)];
                area.draw(&PathElement::new(dash, INK.stroke_width(1)))?;
            }
            let name = format!("nobody can be faster: {mark:.1} s");
            let style = text(13).pos(Pos::new(HPos::Left, VPos::Center));
            area.draw(&Text::new(name, (42, y), style))?;
        }
        Ok(())
    }
}

fn text(size: i32) -> TextStyle<'static> {
    (FONT, size).into_font().color(&INK)
}

fn style(place: usize) -> ShapeStyle {
    let colour = COLOURS[place % COLOURS.len()];
    colour.stroke_width(if place == 0 { 5 } else { 2 })
}
