"""What the announcement, the Official Information Act, GWS and MOPH ITA say, as data with its sources."""
