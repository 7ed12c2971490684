"""Every judgement of the pipeline: what is admitted, who speaks, which event, what repeats."""
