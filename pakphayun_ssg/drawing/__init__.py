"""Drawings from plain values: where each box and bar lies. Pure arithmetic; it knows neither items nor templates."""
